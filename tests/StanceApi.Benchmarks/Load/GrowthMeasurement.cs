using System.Globalization;
using StanceApi.Benchmarks.Stores;
using StanceApi.Benchmarks.Workers;

namespace StanceApi.Benchmarks.Load;

/// <summary>
/// Stores the same articles in stores of several sizes, in turn, so that what else the machine does is in all of them. The
/// stores are changed.
/// </summary>
internal static class GrowthMeasurement
{
    private const int Rounds = 5;
    private const int Articles = 500;
    private const double Least = 0.8;

    public static async Task RunAsync(IReadOnlyList<string> files, TextWriter output)
    {
        var servers = new List<StoreServer>();
        try
        {
            foreach (var file in files)
            {
                var server = await StoreServer.StartAsync(file);
                servers.Add(server);
                await server.PostAsync("proposals", LoadCases.Definition());
                await server.SettleAsync();
                await StoreAsync(server, seed: 1);
            }

            var rates = servers.ConvertAll(_ => new List<double>());
            for (var round = 0; round < Rounds; round++)
            {
                for (var i = 0; i < servers.Count; i++)
                {
                    rates[i].Add(await StoreAsync(servers[i], (ulong)(round + 1) * 100_000));
                }
            }

            await output.WriteLineAsync("| store | articles a second | of the first |");
            await output.WriteLineAsync("|---|---:|---:|");
            for (var i = 0; i < files.Count; i++)
            {
                var shares = rates[i].Zip(rates[0], (mine, first) => mine / first).ToList();
                await output.WriteLineAsync(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"| {Path.GetFileNameWithoutExtension(files[i])} | {Middle(rates[i]):N0} | {Middle(shares):F2} {(Middle(shares) >= Least ? "" : "(missed)")} |"
                    )
                );
            }
        }
        finally
        {
            servers.ForEach(s => s.Dispose());
        }
    }

    private static async Task<double> StoreAsync(StoreServer server, ulong seed)
    {
        var (done, seconds) = await server.BatchAsync(
            GeneratedArticles.Lines(Articles, seed, LoadCases.Subject)
        );
        return done / seconds;
    }

    private static double Middle(List<double> values) => values.Order().ElementAt(values.Count / 2);
}
