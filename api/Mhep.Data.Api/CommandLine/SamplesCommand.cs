using System.CommandLine;
using Mhep.Data.Samples;

namespace Mhep.Data.Api.CommandLine;

/// <summary>'mhep samples': writes the sample workbooks.</summary>
internal static class SamplesCommand
{
    public static Command Create(Terminal terminal)
    {
        var folder = new Argument<string>("DIR") { Description = "Where to; made where it is missing. Files of the same names are replaced." };
        var seed = new Option<int>("--seed")
        {
            Description = "What the invented services are drawn from: the same number gives the same files.",
            HelpName = "N",
            DefaultValueFactory = _ => SampleWorkbooks.DefaultSeed,
        };
        var command = new Command("samples", "Writes the sample workbooks.") { folder, seed };
        command.SetAction(parsed => Run(terminal, parsed.GetRequiredValue(folder), parsed.GetRequiredValue(seed)));
        return command;
    }

    private static int Run(Terminal terminal, string folder, int seed)
    {
        foreach (var path in SampleWorkbooks.WriteAll(folder, seed))
            terminal.Output.WriteLine(path);
        return ExitCodes.Success;
    }
}
