using StanceApi.CommandLine;

return await StanceCommands.RunAsync(args);
