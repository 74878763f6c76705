using Mhep.Data.Ingestion.Loading.Tables;
using Mhep.Data.Ingestion.Reports;

namespace Mhep.Data.Ingestion.Loading;

/// <summary>Puts what a plan found into the report.</summary>
internal static class PlannedReport
{
    public static IngestionReport With(this IngestionReport report, LoadPlan plan) => report with
    {
        DuplicateOf = plan.DuplicateOf,
        Added = plan.SumOf(table => table.Added),
        Changed = plan.SumOf(table => table.Changed),
        Removed = plan.SumOf(table => table.Removed),
        Unchanged = plan.SumOf(table => table.Unchanged),
    };

    private static int SumOf(this LoadPlan plan, Func<TableDiff, int> count) => plan.Slices.Sum(slice => slice.Tables.Sum(count));
}
