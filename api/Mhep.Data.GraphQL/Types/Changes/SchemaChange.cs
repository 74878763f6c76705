namespace Mhep.Data.GraphQL.Types.Changes;

/// <summary>One difference between two schemas.</summary>
/// <param name="Kind">What kind of difference.</param>
/// <param name="Description">What changed, in a sentence.</param>
public sealed record SchemaChange(SchemaChangeKind Kind, string Description)
{
    /// <summary>
    /// Whether requests that were valid may no longer be; a change that is not breaks clients only by surprise.
    /// </summary>
    public bool IsBreaking => Kind < SchemaChangeKind.ValueAddedToEnum;
}
