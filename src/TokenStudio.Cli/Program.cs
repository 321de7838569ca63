using TokenStudio.Cli;

try
{
    return CommandLine.Run(args, Console.OpenStandardOutput(), Console.Error);
}
catch (Exception e)
{
    // A fault of ours: even then the contract promises a sentence and no stack trace.
    Console.Error.WriteLine($"tokenstudio failed: {e.Message}");
    return 2;
}
