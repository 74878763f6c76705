using Mhep.Data.Spreadsheets;

namespace Mhep.Data.Samples.Messy;

/// <summary>One row of the faulty sheet; what is not set is as it should be, or blank.</summary>
internal sealed record MessyRow
{
    public Cell Worker { get; init; } = Cell.Text("ES-01");

    public Cell ClientId { get; init; }

    public Cell Service { get; init; } = Cell.Text("SYN-A1");

    public Cell Team { get; init; } = Cell.Text("Team 2");

    public Cell Referral { get; init; }

    public Cell Profile { get; init; }

    public Cell Employed { get; init; } = Cell.Text("No");

    public Cell Notes { get; init; }

    public Cell JobStart { get; init; }

    public Cell Hours { get; init; }

    public Cell ThirteenWeeks { get; init; }

    public Cell Discharge { get; init; }

    public IReadOnlyList<Cell> Cells() =>
    [
        Worker, ClientId, Service, Team, Referral, Profile, Employed, Notes, JobStart, Hours, ThirteenWeeks, Discharge,
    ];
}
