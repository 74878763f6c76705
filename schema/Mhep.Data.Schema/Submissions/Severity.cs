namespace Mhep.Data.Schema.Submissions;

/// <summary>How much a finding matters.</summary>
public enum Severity
{
    /// <summary>"Needs fixing": the row's meaning cannot be known, so the workbook is refused.</summary>
    Error,

    /// <summary>"Worth a look": readable but odd; accepted and listed.</summary>
    Warning,

    /// <summary>"For information": something was taken for granted.</summary>
    Information,
}
