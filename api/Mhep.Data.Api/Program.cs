using Mhep.Data.Api.CommandLine;

// mhep demo | serve | ingest | check | samples: one file a command in CommandLine/.
return await MhepCommandLine.RunAsync(args, Console.Out, Console.Error);
