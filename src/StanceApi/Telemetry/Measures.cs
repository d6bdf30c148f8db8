using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace StanceApi.Telemetry;

/// <summary>What this program measures and traces itself, beside what the framework does. Never a text, a name or a key.</summary>
public static class Measures
{
    public const string Source = "StanceApi";

    private static readonly Meter Meter = new(Source);

    public static readonly ActivitySource Activities = new(Source);

    /// <summary>By <c>outcome</c>: stored, or known already.</summary>
    public static readonly Counter<long> Articles = Meter.CreateCounter<long>(
        "stance.articles",
        "{article}",
        "Articles that came in."
    );

    public static readonly Counter<long> Statements = Meter.CreateCounter<long>(
        "stance.statements",
        "{statement}",
        "Statements that were found and stored."
    );

    /// <summary>By <c>stage</c>: read, score, store.</summary>
    public static readonly Histogram<double> ArticleTime = Time(
        "stance.article.duration",
        "How long the stages of storing an article took."
    );

    /// <summary>By <c>kind</c> and <c>state</c>.</summary>
    public static readonly Histogram<double> JobTime = Time(
        "stance.job.duration",
        "How long jobs took, from being taken up to their end."
    );

    /// <summary>By <c>outcome</c>: delivered or failed.</summary>
    public static readonly Counter<long> Notices = Meter.CreateCounter<long>(
        "stance.notices",
        "{notice}",
        "Tries to deliver a notice to a webhook."
    );

    public static readonly Counter<long> Shed = Meter.CreateCounter<long>(
        "stance.requests.shed",
        "{request}",
        "Requests that were sent away because there were too many."
    );

    /// <summary>A figure that is looked up when it is asked for.</summary>
    public static void Gauge(string name, string unit, string what, Func<double> read) =>
        Meter.CreateObservableGauge(name, read, unit, what);

    /// <summary>Measures a stage of storing an article until it is disposed of, and traces it.</summary>
    public static IDisposable Stage(string name) => new StageTimer(name);

    private static Histogram<double> Time(string name, string what) =>
        Meter.CreateHistogram(
            name,
            "s",
            what,
            advice: new InstrumentAdvice<double>
            {
                HistogramBucketBoundaries =
                [
                    0.001,
                    0.0025,
                    0.005,
                    0.01,
                    0.025,
                    0.05,
                    0.1,
                    0.25,
                    0.5,
                    1,
                    2.5,
                    5,
                    10,
                    60,
                    600,
                ],
            }
        );

    private sealed class StageTimer(string name) : IDisposable
    {
        private readonly Activity? _activity = Activities.StartActivity($"article {name}");
        private readonly long _start = Stopwatch.GetTimestamp();

        public void Dispose()
        {
            _activity?.Dispose();
            ArticleTime.Record(
                Stopwatch.GetElapsedTime(_start).TotalSeconds,
                new KeyValuePair<string, object?>("stage", name)
            );
        }
    }
}
