using Microsoft.Playwright;

namespace StanceApi.Browser.Tests.Support;

/// <summary>The sizes that the page is looked at in, and where pictures of it go.</summary>
public static class Screens
{
    public const string Desktop = "desktop";
    public const string Phone = "phone";

    public static BrowserNewContextOptions Of(string screen) =>
        screen == Phone
            ? new BrowserNewContextOptions
            {
                ViewportSize = new ViewportSize { Width = 390, Height = 844 },
                DeviceScaleFactor = 2,
                HasTouch = true,
                IsMobile = true,
                Locale = "en-US",
            }
            : new BrowserNewContextOptions
            {
                ViewportSize = new ViewportSize { Width = 1440, Height = 960 },
                Locale = "en-US",
            };

    /// <summary>Outside of the repository: <c>STANCE_SCREENSHOTS</c>, else a folder among the temporary files.</summary>
    public static string Folder { get; } =
        Directory
            .CreateDirectory(
                Environment.GetEnvironmentVariable("STANCE_SCREENSHOTS")
                    ?? Path.Combine(Path.GetTempPath(), "stance-screenshots")
            )
            .FullName;
}
