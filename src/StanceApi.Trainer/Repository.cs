namespace StanceApi.Trainer;

/// <summary>Finds the repository's folders from where the program stands.</summary>
internal static class Repository
{
    private const string Marker = "StanceApi.sln";

    /// <exception cref="DirectoryNotFoundException">No folder above this one is the repository.</exception>
    public static string Folder(DirectoryInfo? chosen, params string[] path)
    {
        if (chosen is not null)
        {
            return chosen.FullName;
        }

        string[] starts = [Directory.GetCurrentDirectory(), AppContext.BaseDirectory];
        foreach (var start in starts)
        {
            for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
            {
                if (File.Exists(Path.Combine(folder.FullName, Marker)))
                {
                    return Path.Combine([folder.FullName, .. path]);
                }
            }
        }

        throw new DirectoryNotFoundException($"No folder with {Marker} above; name the folder.");
    }

    public static string TrainingData(DirectoryInfo? chosen) => Folder(chosen, "training-data");

    public static string Models(DirectoryInfo? chosen) =>
        Folder(chosen, "src", "StanceApi.Stance", "Models");
}
