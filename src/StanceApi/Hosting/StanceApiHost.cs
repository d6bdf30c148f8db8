using FastEndpoints;
using Microsoft.Extensions.Configuration.Json;
using StanceApi.Actors;
using StanceApi.Analyze;
using StanceApi.Articles;
using StanceApi.Articles.Batches;
using StanceApi.Assistants;
using StanceApi.ChatScoring;
using StanceApi.Citations;
using StanceApi.Cleaning;
using StanceApi.Conditional;
using StanceApi.Corrections;
using StanceApi.Exports;
using StanceApi.Feeds;
using StanceApi.Fetching;
using StanceApi.Health;
using StanceApi.Idempotency;
using StanceApi.Jobs;
using StanceApi.Json;
using StanceApi.Limits;
using StanceApi.Models;
using StanceApi.OpenApi;
using StanceApi.Page;
using StanceApi.Problems;
using StanceApi.Proposals;
using StanceApi.Questions;
using StanceApi.Rescoring;
using StanceApi.Scheduling;
using StanceApi.Security;
using StanceApi.Shifts;
using StanceApi.Statements;
using StanceApi.Store.Hosting;
using StanceApi.Store.Postgres;
using StanceApi.Telemetry;
using StanceApi.Text;
using StanceApi.Timelines;
using StanceApi.Webhooks;

namespace StanceApi.Hosting;

/// <summary>The services and the pipeline of the web application.</summary>
public static class StanceApiHost
{
    public static void AddStanceApi(this WebApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.AddDefaults();
        builder.AddPage();
        builder.AddLimits();
        builder.AddTelemetry();
        var services = builder.Services;
        services.ConfigureHttpJsonOptions(o => WireJson.Configure(o.SerializerOptions));
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton<TextPipeline>();
        services.AddStanceScorer();
        services.AddModels();
        services.AddStanceStore(builder.Configuration, new PostgresProvider());
        services.AddSingleton<StoreHealth>();
        services.AddHostedService<StoreMigration>();
        services.AddFetching();
        services.AddSingleton<ArticleSource>();
        services.AddSingleton<ArticleAnalysis>();
        services.AddScoped<ArticleIngestion>();
        services.AddScoped<BatchUpload>();
        services.AddTransient<FileImport>();
        services.AddSingleton<LineArticles>();
        services.AddSingleton<BatchLineIngestion>();
        services.AddScoped<BatchWork>();
        services.AddJobHandler<ArticleBatchJob>();
        services.AddSingleton(PositionSettings.Read(builder.Configuration));
        services.AddScoped<TimelineReader>();
        services.AddScoped<PositionReader>();
        services.AddScoped<StatementListing>();
        services.AddScoped<CitationReader>();
        services.AddScoped<ActorLookup>();
        services.AddScoped<StoreQuestions>();
        services.AddScoped<ShiftListing>();
        services.AddScoped<ShiftSending>();
        services.AddScoped<ShiftAnnouncer>();
        services.AddWebhooks(builder.Configuration);
        services.AddFeeds(builder.Configuration);
        services.AddRegularWork<CleaningWork>(CleaningWork.Every);
        services.AddScoped<ProposalExport>();
        services.AddScoped<ProposalLookup>();
        services.AddSingleton<RequestLoad>();
        services.AddScoped<StatementScoring>();
        services.AddJobs(builder.Configuration);
        services.AddRescoring(builder.Configuration);
        services.AddSecurity(builder.Configuration);
        services.AddExceptionHandler<UnhandledProblems>();
        services.AddFastEndpoints(o =>
        {
            o.DisableAutoDiscovery = true;
            o.Assemblies = [typeof(StanceApiHost).Assembly];
        });
        services.AddOpenApiDocument();
        services.AddAssistants();
    }

    /// <summary>The defaults beside the program come first, so that a file where it is started, or anything else, overrides them.</summary>
    public static void AddDefaults(this WebApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        var defaults = new JsonConfigurationSource
        {
            Path = Path.Combine(AppContext.BaseDirectory, "appsettings.json"),
            Optional = true,
        };
        defaults.ResolveFileProvider();
        builder.Configuration.Sources.Insert(0, defaults);
    }

    public static void UseStanceApi(this WebApplication app)
    {
        ArgumentNullException.ThrowIfNull(app);
        app.UseSecurityHeaders();
        app.UseExceptionHandler(_ => { });
        app.UseStatusCodePages(BareStatusProblems.WriteAsync);
        app.UseOpenApiDocument();
        app.UsePage();
        var load = app.Services.GetRequiredService<RequestLoad>();
        app.Use((context, next) => load.MeasureAsync(context, next));
        app.UseMiddleware<LostAnswers>();
        app.UseRouting();
        app.UseAllowedOrigins();
        app.UseRequestTimeouts();
        app.UseMiddleware<LocalGuard>();
        app.UseAuthentication();
        app.UseCallerLimits();
        app.UseAuthorization();
        app.UseMiddleware<KeptAnswers>();
        app.UseMiddleware<Shedding>();
        app.UseMiddleware<UnknownParameters>();
        app.UseMiddleware<RequestBodyGuard>();
        app.UseMiddleware<IdempotentRequests>();
        app.MapFastEndpoints(Endpoints.Configure);
        app.MapProblemCatalogue();
        app.MapPage();
        app.MapAssistants();
        app.MapTelemetry();
    }
}
