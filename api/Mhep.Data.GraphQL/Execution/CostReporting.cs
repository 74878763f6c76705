namespace Mhep.Data.GraphQL.Execution;

/// <summary>Whether an answer tells what the operation costs.</summary>
public enum CostReporting
{
    /// <summary>It does not.</summary>
    None,

    /// <summary>The cost comes with the answer, as <c>extensions.operationCost</c>.</summary>
    Report,

    /// <summary>The cost is the whole answer; the operation is not run.</summary>
    Validate,
}
