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
        var clients = new Option<int?>("--clients")
        {
            Description = "Writes one workbook of so many clients and 30 columns instead, for benchmarks.",
            HelpName = "N",
        }.AboveZero();
        var command = new Command("samples", "Writes the sample workbooks and prints their paths, in the order to ingest them.") { folder, seed, clients };
        command.SetAction(parsed =>
        {
            foreach (var path in Write(parsed.GetRequiredValue(folder), parsed.GetRequiredValue(seed), parsed.GetValue(clients)))
                terminal.Output.WriteLine(path);
            return ExitCodes.Success;
        });
        return command;
    }

    private static IReadOnlyList<string> Write(string folder, int seed, int? clients)
    {
        if (clients is not { } number) return SampleWorkbooks.WriteAll(folder, seed);
        var file = Path.Combine(Directory.CreateDirectory(folder).FullName, FormattableString.Invariant($"clients-{number}.xlsx"));
        SampleWorkbooks.WriteLarge(file, number, seed);
        return [file];
    }
}
