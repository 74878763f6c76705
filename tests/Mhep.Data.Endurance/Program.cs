using Mhep.Data.Endurance;
using Mhep.Data.Testing;

if (EnduranceOptions.Parse(args) is not { } options)
{
    await Console.Error.WriteLineAsync(EnduranceOptions.Usage);
    return 2;
}

var differing = new RandomDataSets(options.Seed, Console.Out).Run(options.DataSets);
var kills = new KilledIngests(Path.Combine(AppContext.BaseDirectory, "mhep.dll"), options.Seed, Console.WriteLine);
var broken = options.Kills > 0 ? await kills.RunAsync(options.Kills) : [];
var (passed, failed) = await new ChangedWorkbooks(options.Seed, Console.Out).RunAsync(TimeSpan.FromMinutes(options.Minutes));
foreach (var fault in broken) Console.WriteLine(fault);

Console.WriteLine(FormattableString.Invariant($"{passed + options.Kills - broken.Count + options.DataSets - differing} passed, {failed + broken.Count + differing} failed"));
return failed + broken.Count + differing == 0 ? 0 : 1;
