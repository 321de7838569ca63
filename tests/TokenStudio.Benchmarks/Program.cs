using TokenStudio.Benchmarks;

// dotnet run -c Release --project tests/TokenStudio.Benchmarks -- [projection | pieces | report | montecarlo | matching | csv | storage | paint | drag | visits | circuits | start | shared]; without a word, all.
switch (args)
{
    case ["projection"]:
        ProjectionBenchmark.Run(Console.Out);
        return 0;
    case ["pieces"]:
        PiecesBenchmark.Run(Console.Out);
        return 0;
    case ["report"]:
        ReportBenchmark.Run(Console.Out);
        return 0;
    case ["report-alone"]:
        ReportBenchmark.RunAlone(Console.Out);
        return 0;
    case ["montecarlo"]:
        MonteCarloBenchmark.Run(Console.Out);
        return 0;
    case ["montecarlo-hash", var threads]:
        MonteCarloBenchmark.PrintHash(Console.Out, int.Parse(threads, System.Globalization.CultureInfo.InvariantCulture));
        return 0;
    case ["matching"]:
        MatchingBenchmark.Run(Console.Out);
        return 0;
    case ["csv"]:
        CsvBenchmark.Run(Console.Out);
        return 0;
    case ["storage"]:
        await StorageBenchmark.Run(Console.Out);
        return 0;
    case ["circuits"]:
        return await CircuitLoad.Run();
    case ["start"]:
        return await ColdStart.Run();
    case ["shared"]:
        return await SharedPageLoad.Run();
    case ["paint"]:
        return await EditToPaint.Run();
    case ["drag"]:
        return await SliderDrag.Run();
    case ["visits"]:
        return await PageVisits.Run();
    case []:
        ProjectionBenchmark.Run(Console.Out);
        PiecesBenchmark.Run(Console.Out);
        ReportBenchmark.Run(Console.Out);
        MonteCarloBenchmark.Run(Console.Out);
        MatchingBenchmark.Run(Console.Out);
        CsvBenchmark.Run(Console.Out);
        await StorageBenchmark.Run(Console.Out);
        int[] codes = [await EditToPaint.Run(), await SliderDrag.Run(), await PageVisits.Run(), await CircuitLoad.Run(), await ColdStart.Run(), await SharedPageLoad.Run()];
        return codes.Max();
    default:
        Console.Error.WriteLine("Name a benchmark: projection, pieces, report, montecarlo, matching, csv, storage, paint, drag, visits, circuits, start or shared.");
        return 2;
}
