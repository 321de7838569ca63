using TokenStudio.Benchmarks;

// dotnet run -c Release --project tests/TokenStudio.Benchmarks -- [projection | paint]; without a word, both.
switch (args)
{
    case ["projection"]:
        ProjectionBenchmark.Run(Console.Out);
        return 0;
    case ["paint"]:
        return await EditToPaint.Run();
    case []:
        ProjectionBenchmark.Run(Console.Out);
        return await EditToPaint.Run();
    default:
        Console.Error.WriteLine("Name a benchmark: projection or paint.");
        return 2;
}
