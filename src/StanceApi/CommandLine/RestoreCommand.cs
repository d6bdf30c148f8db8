using System.CommandLine;

namespace StanceApi.CommandLine;

/// <summary><c>restore</c>: puts a backup in the place of the store that is configured.</summary>
public static class RestoreCommand
{
    public static Command Create()
    {
        var file = new Argument<string>("FILE") { Description = "What backup wrote." };
        var replace = new Option<bool>("--replace")
        {
            Description = "Put it in the place of the store that is there, which is kept beside.",
        };
        var json = Answers.Json("Print what was restored as JSON.");
        var command = new Command(
            "restore",
            "Put a backup in the store's place. The server must be stopped."
        )
        {
            file,
            replace,
            json,
        };
        command.SetAction(
            (parsed, ct) =>
                SqliteStore.UseAsync(
                    store =>
                    {
                        var restored = store.Restore(
                            parsed.GetRequiredValue(file),
                            parsed.GetValue(replace)
                        );
                        Answers.Write(
                            restored,
                            parsed.GetValue(json),
                            new Spectre.Console.Text(
                                $"{SqliteStore.Describe(restored.Contents)} in {restored.Contents.File}."
                                    + (
                                        restored.Kept is { } kept
                                            ? $" What was there is in {kept}.\n"
                                            : "\n"
                                    )
                            )
                        );
                    },
                    ct
                )
        );
        return command;
    }
}
