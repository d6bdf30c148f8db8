using Microsoft.AspNetCore.Hosting.StaticWebAssets;
using Microsoft.Extensions.FileProviders;

namespace StanceApi.Page;

/// <summary>The page at <c>/</c>: files of ours and the chart library of a package, found wherever the program is started.</summary>
public static class PageSetup
{
    private const string Home = "/index.html";

    public static void AddPage(this WebApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        var published = Path.Combine(AppContext.BaseDirectory, "wwwroot");
        if (Directory.Exists(published))
        {
            builder.Environment.WebRootPath = published;
            builder.Environment.WebRootFileProvider = new PhysicalFileProvider(published);
        }
        else
        {
            // A build leaves the files where they are and a list of them beside the program.
            StaticWebAssetsLoader.UseStaticWebAssets(builder.Environment, builder.Configuration);
        }
    }

    /// <summary>To be called before routing.</summary>
    public static void UsePage(this WebApplication app)
    {
        ArgumentNullException.ThrowIfNull(app);
        app.Use(
            (context, next) =>
            {
                if (context.Request.Path == "/")
                {
                    context.Request.Path = Home;
                }
                return next(context);
            }
        );
    }

    public static void MapPage(this WebApplication app)
    {
        ArgumentNullException.ThrowIfNull(app);
        app.MapStaticAssets().AllowAnonymous().ExcludeFromDescription();
    }
}
