using System.Globalization;
using BenchmarkDotNet.Running;
using StanceApi.Benchmarks;
using StanceApi.Benchmarks.Load;
using StanceApi.Benchmarks.Stores;
using StanceApi.Benchmarks.Workers;

if (args is ["generate-store", var file, var count, .. var more])
{
    var seed = more is [var given] ? ulong.Parse(given, CultureInfo.InvariantCulture) : 1;
    await new StoreGenerator(
        int.Parse(count, CultureInfo.InvariantCulture),
        seed,
        Console.Out
    ).RunAsync(file);
    return;
}

if (args is ["measure-stores", .. var files])
{
    await StoreMeasurements.RunAsync(files, Console.Out);
    return;
}

if (args is ["measure-rescore", var store])
{
    await new RescoreMeasurement(store, Console.Out).RunAsync();
    return;
}

if (args is ["measure-workers", .. var counts])
{
    await WorkerMeasurements.RunAsync(
        counts is [var articles] ? int.Parse(articles, CultureInfo.InvariantCulture) : 3_000,
        Console.Out
    );
    return;
}

if (args is ["measure-load", .. var names])
{
    await new LoadMeasurements(Console.Out).RunAsync(names is [var only] ? only : "");
    return;
}

if (args is ["measure-growth", .. var stores])
{
    await GrowthMeasurement.RunAsync(stores, Console.Out);
    return;
}

if (args is [BareServer.Command, var address, var status, var mediaType, var body])
{
    await BareServer.ServeAsync(
        address,
        new Answer(
            int.Parse(status, CultureInfo.InvariantCulture),
            mediaType,
            await File.ReadAllBytesAsync(body)
        )
    );
    return;
}

var summaries = BenchmarkSwitcher.FromAssembly(typeof(ReadingBenchmarks).Assembly).Run(args);
ReadingRatios.Print(summaries, Console.Out);
