using Mhep.Data.Api.Access;
using Mhep.Data.Schema.Sqlite;

namespace Mhep.Data.Api.CommandLine;

/// <summary>The circles of the demonstration: the programme's own four providers, who are too few to be shown as a group, and some invented ones.</summary>
internal static class DemoCircles
{
    private static readonly (string Name, bool ByLetter, string[] Providers)[] All =
    [
        ("Partnership", false, ["ENABLE", "JET", "TWINING", "WWT"]),
        ("Neighbours (synthetic)", true, ["SYN-A", "SYN-B", "SYN-C"]),
    ];

    /// <summary>Makes them, and says so.</summary>
    /// <param name="output">Where it is said.</param>
    /// <param name="database">Holds the samples.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static async Task MakeAsync(TextWriter output, SqliteDatabase database, CancellationToken cancellationToken)
    {
        await using var audit = CommandAudit.Of(database);
        var circles = new CircleStore(database, TimeProvider.System, audit.Person);
        foreach (var (name, byLetter, providers) in All)
        {
            await circles.CreateAsync(name, byLetter, cancellationToken);
            foreach (var provider in providers) await circles.JoinAsync(name, provider, startsOn: null, cancellationToken);
            await output.WriteLineAsync($"Made the circle '{name}' of {string.Join(", ", providers)}.");
        }
    }
}
