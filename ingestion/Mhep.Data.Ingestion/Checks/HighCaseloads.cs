using System.Globalization;
using Mhep.Data.Ingestion.Reports;
using Mhep.Data.Ingestion.Sheets.Rows;

namespace Mhep.Data.Ingestion.Checks;

/// <summary>
/// A specialist with more than 25 people engaged and not discharged on the last day covered (fidelity item 1 asks for 20 or fewer): often
/// discharges that nobody wrote down.
/// </summary>
internal sealed class HighCaseloads : ICheck
{
    private const int WorthALookAbove = 25;

    /// <inheritdoc />
    public void Run(CheckContext context)
    {
        var caseloads = new Dictionary<ClientAtSite, Caseload>();
        foreach (var client in context.Clients)
        {
            if (client.Specialist.Code is not { } code || !context.Workbook.ClientCoverage.TryGetValue(client.SiteCode, out var coverage)) continue;
            if (client.EngagementDate is not { } engaged || engaged > coverage.DataTo || client.DischargeDate <= coverage.DataTo) continue;
            var key = new ClientAtSite(client.SiteCode, code);
            if (!caseloads.TryGetValue(key, out var caseload)) caseloads.Add(key, caseload = new Caseload(client, coverage.DataTo));
            caseload.People.Add(client.ClientId);
        }

        foreach (var caseload in caseloads.Values.Where(caseload => caseload.People.Count > WorthALookAbove))
        {
            context.ReportCell(
                FindingKinds.CaseloadHigh, caseload.First.Place, ClientHeadings.Specialist, caseload.First.Specialist.Code,
                caseload.People.Count.ToString(CultureInfo.InvariantCulture), caseload.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        }
    }

    /// <summary>The people of one specialist; said of the first of their rows.</summary>
    private sealed record Caseload(ClientRow First, DateOnly Day)
    {
        public HashSet<string> People { get; } = new(StringComparer.OrdinalIgnoreCase);
    }
}
