using System.Globalization;
using Mhep.Data.Api.CommandLine;

// The same words, dates and numbers on every machine, whatever its language.
CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.InvariantCulture;
CultureInfo.DefaultThreadCurrentCulture = CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.InvariantCulture;

// mhep demo | serve | ingest | check | samples: one file a command in CommandLine/.
return await MhepCommandLine.RunAsync(args, Console.Out, Console.Error);
