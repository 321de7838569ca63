using TokenStudio.Cli;

return CommandLine.Run(args, Console.OpenStandardOutput(), Console.Error);
