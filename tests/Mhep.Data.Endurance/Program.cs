using Mhep.Data.Endurance;
using Mhep.Data.Testing.Kills;

if (EnduranceOptions.Parse(args) is not { } options)
{
    await Console.Error.WriteLineAsync(EnduranceOptions.Usage);
    return 2;
}

var differing = new RandomDataSets(options.Seed, Console.Out).Run(options.DataSets);
var kills = new KilledIngests(Path.Combine(AppContext.BaseDirectory, "mhep.dll"), options.Seed, Console.WriteLine);
var tally = options.Kills > 0 ? await kills.RunAsync(options.Kills) : new KillTally();
var (passed, failed) = await new ChangedWorkbooks(options.Seed, Console.Out).RunAsync(TimeSpan.FromMinutes(options.Minutes));
foreach (var fault in tally.Broken) Console.WriteLine(fault);

if (options.Kills > 0) Console.WriteLine(tally);
var (good, bad) = (passed + tally.Kills - tally.Broken.Count + options.DataSets - differing, failed + tally.Broken.Count + differing);
Console.WriteLine(FormattableString.Invariant($"{good} passed, {bad} failed"));
return bad == 0 ? 0 : 1;
