/** The shells for which there is a completion script. */
export const SHELLS = ["bash", "zsh", "fish", "powershell"] as const;
export type Shell = (typeof SHELLS)[number];

// The scripts pass the words before the cursor to `snapshots completion --`, the last one with a dot in front of it: some
// shells drop an empty argument. Each line of the output is a word, and its description after a tab; `:files` stands for
// the names of files. The scripts never evaluate a word.
const BASH = `# Completion of snapshots for Bash: eval "$(snapshots completion bash)"
_snapshots() {
  local line=\${COMP_LINE:0:COMP_POINT} piece=\${COMP_WORDS[COMP_CWORD]} word current words=()
  read -ra words <<<"$line"
  [[ $line == *[[:space:]] ]] && words+=("")
  current=\${words[\${#words[@]}-1]}
  unset "words[\${#words[@]}-1]"
  # Bash also splits words at these characters, and replaces only the last piece.
  [[ $piece == [=:] ]] && piece=
  local before=\${current%"$piece"}
  COMPREPLY=()
  while IFS=$'\\t' read -r word _; do
    if [[ $word == :files ]]; then
      compopt -o default 2>/dev/null
    else
      [[ $word == */ ]] && compopt -o nospace 2>/dev/null
      COMPREPLY+=("\${word#"$before"}")
    fi
  done < <(command snapshots completion -- "\${words[@]:1}" ".$current" 2>/dev/null)
}
complete -F _snapshots snapshots
`;

const ZSH = `#compdef snapshots
# Completion of snapshots for Zsh: eval "$(snapshots completion zsh)", or a file _snapshots in a folder of fpath.
_snapshots() {
  local word description line
  local -a values descriptions folders before
  before=("\${(@Q)words[2,CURRENT-1]}")
  while IFS=$'\\t' read -r word description; do
    if [[ $word == :files ]]; then
      _files
    elif [[ $word == */ ]]; then
      folders+=("$word")
    else
      values+=("$word")
      descriptions+=("$word\${description:+  $description}")
    fi
  done < <(command snapshots completion -- "\${(@)before}" ".\${(Q)PREFIX}" 2>/dev/null)
  (( \${#folders} )) && compadd -S '' -a folders
  (( \${#values} )) && compadd -l -d descriptions -a values
  return 0
}
if [[ \${funcstack[1]} == _snapshots ]]; then _snapshots; else compdef _snapshots snapshots; fi
`;

const FISH = `# Completion of snapshots for fish: snapshots completion fish | source
function __snapshots_complete
    set -l before (commandline -opc)
    set -l current (commandline -ct)
    for line in (command snapshots completion -- $before[2..-1] ".$current" 2>/dev/null)
        if test "$line" = :files
            __fish_complete_path "$current"
        else
            echo $line
        end
    end
end
complete -c snapshots -e
complete -c snapshots -f -a '(__snapshots_complete)'
`;

const POWERSHELL = `# Completion of snapshots for PowerShell: snapshots completion powershell | Out-String | Invoke-Expression
Register-ArgumentCompleter -Native -CommandName snapshots -ScriptBlock {
  param($wordToComplete, $commandAst, $cursorPosition)
  $before = @($commandAst.CommandElements | Select-Object -Skip 1 |
    Where-Object { $_.Extent.EndOffset -lt $cursorPosition } | ForEach-Object { $_.ToString() })
  snapshots completion '--' @before ".$wordToComplete" 2>$null | ForEach-Object {
    $word, $description = $_ -split "\`t", 2
    if ($word -ne ':files') {
      $tooltip = if ($description) { $description } else { $word }
      [System.Management.Automation.CompletionResult]::new($word, $word, 'ParameterValue', $tooltip)
    }
  }
}
`;

/** The completion script of each shell. */
export const SCRIPTS: Readonly<Record<Shell, string>> = { bash: BASH, zsh: ZSH, fish: FISH, powershell: POWERSHELL };
