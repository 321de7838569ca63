using TokenStudio.Benchmarks;

// dotnet run -c Release --project tests/TokenStudio.Benchmarks -- projection
switch (args)
{
    case ["projection"]:
        ProjectionBenchmark.Run(Console.Out);
        return 0;
    default:
        Console.Error.WriteLine("Name a benchmark: projection");
        return 2;
}
