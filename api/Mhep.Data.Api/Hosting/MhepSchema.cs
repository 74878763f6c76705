using Mhep.Data.Api.Scalars;
using Mhep.Data.GraphQL.CodeFirst;
using Mhep.Data.Schema.Time;

namespace Mhep.Data.Api.Hosting;

/// <summary>The served schema: every class of this project that is marked as part of it.</summary>
internal static class MhepSchema
{
    /// <summary>Makes the schema, the same at every run.</summary>
    public static GraphQL.Types.Schema Build() => new CodeFirstSchema
    {
        Description = "Employment support by IPS services: what was achieved, and how it is known.",
        WithDraftLocations = true,
    }
        .AddScalar<ReportingMonth>(ReportingScalars.YearMonth)
        .AddScalar<FinancialQuarter>(ReportingScalars.FinancialQuarter)
        .AddScalar<FinancialYear>(ReportingScalars.FinancialYear)
        .AddTypesFrom(typeof(MhepSchema).Assembly)
        .Build();
}
