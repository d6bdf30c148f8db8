using BenchmarkDotNet.Running;
using StanceApi.Benchmarks;

var summaries = BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
ReadingRatios.Print(summaries, Console.Out);
