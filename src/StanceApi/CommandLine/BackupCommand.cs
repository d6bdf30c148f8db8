using System.CommandLine;

namespace StanceApi.CommandLine;

/// <summary><c>backup</c>: copies the store that is configured, also while a server works with it.</summary>
public static class BackupCommand
{
    public static Command Create()
    {
        var file = new Argument<string>("FILE") { Description = "Where the copy goes." };
        var force = new Option<bool>("--force")
        {
            Description = "Replace a file of this name, once the copy is complete.",
        };
        var json = Answers.Json("Print what the copy holds as JSON.");
        var command = new Command(
            "backup",
            "Copy the store to a file, whole and checked, also while the server runs."
        )
        {
            file,
            force,
            json,
        };
        command.SetAction(
            (parsed, ct) =>
                SqliteStore.UseAsync(
                    store =>
                    {
                        var saved = store.Save(
                            parsed.GetRequiredValue(file),
                            parsed.GetValue(force)
                        );
                        Answers.Write(
                            saved,
                            parsed.GetValue(json),
                            new Spectre.Console.Text(
                                $"{SqliteStore.Describe(saved)} in {saved.File}.\n"
                            )
                        );
                    },
                    ct
                )
        );
        return command;
    }
}
