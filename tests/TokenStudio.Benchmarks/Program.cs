using TokenStudio.Benchmarks;

// dotnet run -c Release --project tests/TokenStudio.Benchmarks -- [projection | pieces | montecarlo | paint | drag | visits]; without a word, all.
switch (args)
{
    case ["projection"]:
        ProjectionBenchmark.Run(Console.Out);
        return 0;
    case ["pieces"]:
        PiecesBenchmark.Run(Console.Out);
        return 0;
    case ["montecarlo"]:
        MonteCarloBenchmark.Run(Console.Out);
        return 0;
    case ["montecarlo-hash", var threads]:
        MonteCarloBenchmark.PrintHash(Console.Out, int.Parse(threads, System.Globalization.CultureInfo.InvariantCulture));
        return 0;
    case ["paint"]:
        return await EditToPaint.Run();
    case ["drag"]:
        return await SliderDrag.Run();
    case ["visits"]:
        return await PageVisits.Run();
    case []:
        ProjectionBenchmark.Run(Console.Out);
        PiecesBenchmark.Run(Console.Out);
        MonteCarloBenchmark.Run(Console.Out);
        return Math.Max(await EditToPaint.Run(), Math.Max(await SliderDrag.Run(), await PageVisits.Run()));
    default:
        Console.Error.WriteLine("Name a benchmark: projection, pieces, montecarlo, paint, drag or visits.");
        return 2;
}
