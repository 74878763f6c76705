using Mhep.Data.Api.Access;
using Mhep.Data.Api.Audit;
using Mhep.Data.GraphQL.CodeFirst;
using Mhep.Data.GraphQL.Execution;
using Mhep.Data.Ingestion.PersonalData;
using Mhep.Data.Schema.Audit;

namespace Mhep.Data.Api.Evaluations;

/// <summary>What an evaluator may see of people.</summary>
[QueryType]
internal static class EvaluationQueries
{
    /// <summary>
    /// Referrals of people who agreed to evaluation, under pseudonyms of the study that the viewer's key names, in order of pseudonym. A person all of whose current
    /// rows say so is there; whoever took it back, or was erased, is not. Empty for everyone who is no evaluator.
    /// </summary>
    /// <param name="request">The request.</param>
    /// <param name="reader">Reads them.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    [Paged]
    public static async Task<IReadOnlyList<EvaluationRow>> EvaluationRowsAsync(
        RequestContext request, [Service] EvaluationReader reader, CancellationToken cancellationToken)
    {
        if (request.Get<VisibleFacts>().EvaluationStudy is not { } study) return [];
        var rows = await reader.AllAsync(study, cancellationToken);
        if (request.Find<OperationRecord>() is { } record)
            await record.ReadClientRowsAsync(AuditAction.ClientRowsRead, provider: null, subject: PersonalDataMask.Of(study, "(masked)"), FormattableString.Invariant($"{rows.Count} rows of a study"), cancellationToken);
        return rows;
    }
}
