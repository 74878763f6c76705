using System.Diagnostics;
using Mhep.Data.Schema.Submissions;

namespace Mhep.Data.Ingestion.Reports;

/// <summary>The words for severities that people read.</summary>
public static class SeverityWords
{
    /// <summary>'needs fixing', 'worth a look' or 'for information'.</summary>
    /// <param name="severity">Which.</param>
    public static string InWords(this Severity severity) => severity switch
    {
        Severity.Error => "needs fixing",
        Severity.Warning => "worth a look",
        Severity.Information => "for information",
        _ => throw new UnreachableException(),
    };
}
