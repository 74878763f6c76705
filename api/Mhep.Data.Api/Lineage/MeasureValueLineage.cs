using Mhep.Data.Analytics.Lineage;
using Mhep.Data.Analytics.Measures;
using Mhep.Data.Api.Access;
using Mhep.Data.Api.Audit;
using Mhep.Data.GraphQL.CodeFirst;
using Mhep.Data.GraphQL.Errors;
using Mhep.Data.GraphQL.Execution;
using Mhep.Data.Schema.Audit;

namespace Mhep.Data.Api.Lineage;

/// <summary>From a figure back to the rows of workbooks.</summary>
[ObjectType<MeasureValue>]
internal static class MeasureValueLineage
{
    /// <summary>Rows are read anew from the database: one field of a request answers for so many figures.</summary>
    private const int MaximumFigures = 50;

    /// <summary>
    /// The rows behind the figure, of the data that it was worked out from, in order of site and arrival: what they count adds up to the numerator,
    /// and to the denominator; of medians and means, one row an observation. None where nothing is known. Only rows of sites whose rows the caller may see.
    /// At most 50 figures a field.
    /// </summary>
    /// <param name="values">The figures.</param>
    /// <param name="request">The request.</param>
    /// <param name="reader">Reads them.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    [Paged]
    public static async Task<IReadOnlyList<IReadOnlyList<LineageRow>>> LineageAsync(
        IReadOnlyList<MeasureValue> values, RequestContext request, [Service] LineageReader reader, CancellationToken cancellationToken)
    {
        if (values.Count > MaximumFigures)
            throw new GraphQLException(new GraphQLError(
                FormattableString.Invariant($"The rows behind {values.Count} figures are asked for; at most {MaximumFigures} are answered. Ask for fewer periods, measures or units."))
                .WithCode("LINEAGE_OF_TOO_MANY_FIGURES"));
        var known = request.Get<KnownThen>();
        var lineages = await reader.ReadAsync(values, cancellationToken);
        var shown = lineages.Select(rows => rows.Select(row => Show(known.ViewOf(row.Version), row)).OfType<LineageRow>().ToList()).ToList();
        await RecordAsync(request, shown, cancellationToken);
        return shown;
    }

    /// <summary>One entry a provider whose rows are read, before any of them is shown.</summary>
    private static async Task RecordAsync(RequestContext request, IEnumerable<List<LineageRow>> shown, CancellationToken cancellationToken)
    {
        if (request.Find<OperationRecord>() is not { } record) return;
        foreach (var rows in shown.SelectMany(rows => rows).GroupBy(row => row.Site.Provider.Code, StringComparer.Ordinal))
            await record.ReadClientRowsAsync(AuditAction.ClientRowsRead, rows.Key, subject: null, FormattableString.Invariant($"{rows.Count()} rows behind figures"), cancellationToken);
    }

    private static LineageRow? Show(VisibleFacts visible, CountedRow row) =>
        visible.SeesSite(AccessTopic.Lineage, row.SiteCode) && visible.FindSite(row.SiteCode) is { } site ? new LineageRow(site, row) : null;
}
