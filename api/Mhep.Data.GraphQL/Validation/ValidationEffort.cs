namespace Mhep.Data.GraphQL.Validation;

/// <summary>The work one validation took, in steps: what tests hold to linear growth.</summary>
/// <param name="NodesVisited">Nodes of the document seen, those seen again through fragments included.</param>
/// <param name="FragmentVisits">Spreads followed into their definition.</param>
/// <param name="FieldMergeComparisons">Steps of the comparison of fields with one response name.</param>
public readonly record struct ValidationEffort(int NodesVisited, int FragmentVisits, int FieldMergeComparisons);
