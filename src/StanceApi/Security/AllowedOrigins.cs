using Microsoft.AspNetCore.Cors.Infrastructure;
using StanceApi.Idempotency;

namespace StanceApi.Security;

/// <summary>Lets pages of other hosts call through a browser: only those that are configured, and never with cookies.</summary>
public static class AllowedOrigins
{
    private static readonly TimeSpan Remembered = TimeSpan.FromMinutes(10);

    public static void AddAllowedOrigins(this IServiceCollection services, SecurityOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (options.AllowedOrigins.Count > 0)
        {
            services.AddCors(cors =>
                cors.AddDefaultPolicy(p =>
                    p.WithOrigins([.. options.AllowedOrigins])
                        .WithMethods("GET", "POST", "PUT", "PATCH", "DELETE")
                        .WithHeaders(
                            "Authorization",
                            "Content-Type",
                            ApiKeyHandler.HeaderName,
                            IdempotentRequests.Header,
                            "If-Match",
                            "If-None-Match"
                        )
                        .WithExposedHeaders(
                            "ETag",
                            "Link",
                            "Location",
                            "Retry-After",
                            IdempotentRequests.ReplayedHeader
                        )
                        .SetPreflightMaxAge(Remembered)
                )
            );
        }
    }

    /// <summary>After routing, before who calls is asked: a browser asks first without the key.</summary>
    public static void UseAllowedOrigins(this WebApplication app)
    {
        ArgumentNullException.ThrowIfNull(app);
        if (app.Services.GetService<ICorsService>() is not null)
        {
            app.UseCors();
        }
    }
}
