using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;
using StanceApi.Limits;
using StanceApi.Scheduling;
using StanceApi.Security;

namespace StanceApi.Telemetry;

/// <summary>
/// Metrics for Prometheus at <c>/metrics</c>; traces, metrics and logs by OTLP to where <c>OTEL_EXPORTER_OTLP_ENDPOINT</c>
/// says, with the other variables of OpenTelemetry, and nowhere without it.
/// </summary>
public static class TelemetrySetup
{
    public const string MetricsPath = "/metrics";

    private const string EndpointVariable = "OTEL_EXPORTER_OTLP_ENDPOINT";

    /// <summary>How full the database's pool is, where it has one.</summary>
    private const string Postgres = "Npgsql";

    /// <summary>Not all that it has to tell: some of it is measured several times a request.</summary>
    private static readonly string[] Framework =
    [
        "Microsoft.AspNetCore.Hosting",
        "Microsoft.AspNetCore.RateLimiting",
        "Microsoft.AspNetCore.Server.Kestrel",
    ];

    /// <summary>Health and metrics are asked for all day, and say nothing.</summary>
    private static readonly PathString[] Untraced = ["/health", MetricsPath];

    public static void AddTelemetry(this WebApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        var services = builder.Services;
        services.AddSingleton<WaitingWork>();
        services.AddRegularWork<WaitingWorkLook>(WaitingWorkLook.Every);
        var telemetry = services
            .AddOpenTelemetry()
            .ConfigureResource(r =>
                r.AddService(
                    "stanceapi",
                    serviceVersion: typeof(TelemetrySetup).Assembly.GetName().Version?.ToString(3)
                )
            )
            .WithMetrics(m =>
                m.AddMeter([Measures.Source, Postgres, .. Framework])
                    .AddHttpClientInstrumentation()
                    .AddRuntimeInstrumentation()
                    .AddPrometheusExporter()
            );
        if (string.IsNullOrEmpty(builder.Configuration[EndpointVariable]))
        {
            return;
        }
        telemetry
            .WithTracing(t =>
                t.AddSource(Measures.Source, Postgres)
                    .AddAspNetCoreInstrumentation(o =>
                        o.Filter = context =>
                            !Array.Exists(
                                Untraced,
                                p =>
                                    context.Request.Path.StartsWithSegments(
                                        p,
                                        StringComparison.Ordinal
                                    )
                            )
                    )
                    .AddHttpClientInstrumentation()
            )
            .WithLogging(null, o => o.IncludeScopes = true)
            .UseOtlpExporter();
    }

    public static void MapTelemetry(this WebApplication app)
    {
        ArgumentNullException.ThrowIfNull(app);
        app.MapPrometheusScrapingEndpoint(MetricsPath)
            .RequireAuthorization(ApiRoles.Reader)
            .WithMetadata(new AlwaysAnswered())
            .ExcludeFromDescription();
    }
}
