using StanceApi.Stance.Training;

namespace StanceApi.Stance.Tests.Training;

/// <summary>The repository's training data, read once.</summary>
internal static class RepositoryData
{
    private static readonly Lazy<TrainingSet?> Loaded = new(() =>
        Folder() is { } folder ? TrainingData.Read(folder) : null
    );

    public static TrainingSet Set
    {
        get
        {
            Assert.SkipWhen(Loaded.Value is null, "This checkout has no training data.");
            return Loaded.Value!;
        }
    }

    public static string Path
    {
        get
        {
            Assert.SkipWhen(Folder() is null, "This checkout has no training data.");
            return Folder()!;
        }
    }

    private static string? Folder()
    {
        for (var up = new DirectoryInfo(AppContext.BaseDirectory); up is not null; up = up.Parent)
        {
            if (File.Exists(System.IO.Path.Combine(up.FullName, "StanceApi.sln")))
            {
                var folder = System.IO.Path.Combine(up.FullName, "training-data");
                return Directory.Exists(folder) ? folder : null;
            }
        }

        return null;
    }
}
