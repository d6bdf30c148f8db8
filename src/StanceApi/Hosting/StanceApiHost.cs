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
using StanceApi.Corrections;
using StanceApi.Exports;
using StanceApi.Feeds;
using StanceApi.Fetching;
using StanceApi.Idempotency;
using StanceApi.Jobs;
using StanceApi.Json;
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
        builder.WebHost.ConfigureKestrel(k =>
        {
            k.AddServerHeader = false;
            // The guard counts instead: its refusal reaches the client, the server's own cuts the connection.
            k.Limits.MaxRequestBodySize = null;
        });
        // The defaults beside the program come first, so that a file where it is started, or anything else, overrides them.
        var defaults = new JsonConfigurationSource
        {
            Path = Path.Combine(AppContext.BaseDirectory, "appsettings.json"),
            Optional = true,
        };
        defaults.ResolveFileProvider();
        builder.Configuration.Sources.Insert(0, defaults);
        builder.AddPage();
        var services = builder.Services;
        services.AddOptions<LimitOptions>().BindConfiguration(LimitOptions.Section);
        services.ConfigureHttpJsonOptions(o => WireJson.Configure(o.SerializerOptions));
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton<TextPipeline>();
        services.AddStanceScorer();
        services.AddModels();
        services.AddStanceStore(builder.Configuration, new PostgresProvider());
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
        services.AddApiKeys();
        services.AddHostedService<ExposureGuard>();
        services.AddExceptionHandler<UnhandledProblems>();
        services.AddFastEndpoints(o =>
        {
            o.DisableAutoDiscovery = true;
            o.Assemblies = [typeof(StanceApiHost).Assembly];
        });
        services.AddOpenApiDocument();
        services.AddAssistants();
    }

    public static void UseStanceApi(this WebApplication app)
    {
        ArgumentNullException.ThrowIfNull(app);
        app.Use(
            (context, next) =>
            {
                context.Response.Headers.XContentTypeOptions = "nosniff";
                return next(context);
            }
        );
        app.UseExceptionHandler(_ => { });
        app.UseStatusCodePages(BareStatusProblems.WriteAsync);
        app.UseOpenApiDocument();
        app.UsePage();
        var load = app.Services.GetRequiredService<RequestLoad>();
        app.Use((context, next) => load.MeasureAsync(context, next));
        app.UseRouting();
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseMiddleware<OriginGuard>();
        app.UseMiddleware<UnknownParameters>();
        app.UseMiddleware<RequestBodyGuard>();
        app.UseMiddleware<IdempotentRequests>();
        app.MapFastEndpoints(Endpoints.Configure);
        app.MapProblemCatalogue();
        app.MapPage();
        app.MapAssistants();
    }
}
