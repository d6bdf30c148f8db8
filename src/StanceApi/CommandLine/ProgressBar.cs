using Spectre.Console;

namespace StanceApi.CommandLine;

/// <summary>Shows how far long work is, on the terminal's standard error; where there is none, nothing.</summary>
public static class ProgressBar
{
    /// <param name="what">What is being done.</param>
    /// <param name="work">Is given what to call with the share that is done, 0 to 1.</param>
    public static Task ShowAsync(string what, Func<Action<double>, Task> work)
    {
        ArgumentNullException.ThrowIfNull(work);
        return ShowAsync(what, (done, _) => work(done));
    }

    /// <param name="what">What is being done.</param>
    /// <param name="work">Is given what to call with the share that is done, and with what is being done by then.</param>
    public static Task ShowAsync(string what, Func<Action<double>, Action<string>, Task> work)
    {
        ArgumentNullException.ThrowIfNull(work);
        return Console.IsErrorRedirected
            ? work(_ => { }, _ => { })
            : AnsiConsole
                .Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) })
                .Progress()
                .AutoClear(true)
                .Columns(
                    new TaskDescriptionColumn(),
                    new ProgressBarColumn(),
                    new PercentageColumn(),
                    new RemainingTimeColumn()
                )
                .StartAsync(async progress =>
                {
                    var bar = progress.AddTask(Markup.Escape(what));
                    await work(
                        share => bar.Value = 100 * share,
                        text => bar.Description = Markup.Escape(text)
                    );
                });
    }
}
