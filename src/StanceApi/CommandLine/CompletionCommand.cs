using System.CommandLine;

namespace StanceApi.CommandLine;

/// <summary><c>completion</c>: prints the script by which a shell completes the commands.</summary>
public static class CompletionCommand
{
    public static Command Create()
    {
        var shell = new Argument<string>("SHELL") { Description = "bash, zsh, fish or pwsh." };
        shell.AcceptOnlyFromAmong([.. Scripts.Keys]);
        var command = new Command(
            "completion",
            "Print the script by which a shell completes commands, options and values."
        )
        {
            shell,
        };
        command.SetAction(parsed =>
        {
            Console.Out.Write(Scripts[parsed.GetRequiredValue(shell)]);
            return 0;
        });
        return command;
    }

    private static readonly Dictionary<string, string> Scripts = new(StringComparer.Ordinal)
    {
        ["bash"] = """
            # StanceApi: eval "$(StanceApi completion bash)"
            _stanceapi() {
                local words
                words=$("${COMP_WORDS[0]}" "[suggest:$COMP_POINT]" "$COMP_LINE" 2>/dev/null) || return
                mapfile -t COMPREPLY < <(compgen -W "$words" -- "${COMP_WORDS[COMP_CWORD]}")
            }
            complete -o default -F _stanceapi StanceApi

            """,
        ["zsh"] = """
            # StanceApi: eval "$(StanceApi completion zsh)"
            _stanceapi() {
                local -a words
                words=("${(@f)$("${words[1]:-StanceApi}" "[suggest:$CURSOR]" "$BUFFER" 2>/dev/null)}")
                compadd -a words || _files
            }
            compdef _stanceapi StanceApi

            """,
        ["fish"] = """
            # StanceApi: StanceApi completion fish | source
            function __stanceapi
                set -l line (commandline)
                StanceApi "[suggest:"(commandline -C)"]" "$line" 2>/dev/null
            end
            complete -c StanceApi -a '(__stanceapi)'

            """,
        ["pwsh"] = """
            # StanceApi: StanceApi completion pwsh | Out-String | Invoke-Expression
            Register-ArgumentCompleter -Native -CommandName StanceApi -ScriptBlock {
                param($word, $line, $position)
                StanceApi "[suggest:$position]" "$line" | Where-Object { $_ -like "$word*" } |
                    ForEach-Object { [System.Management.Automation.CompletionResult]::new($_) }
            }

            """,
    };
}
