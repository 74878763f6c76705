namespace Mhep.Data.Analytics.Lineage;

/// <summary>One thing that a figure counts, with the ids of its stored rows.</summary>
/// <param name="Role">The part it plays.</param>
/// <param name="Counted">What it adds to its part; of an observation, the number observed.</param>
/// <param name="Row">The row that has what was counted.</param>
/// <param name="LeansOn">Other rows that it takes for the thing to count.</param>
internal sealed record TracedRow(LineageRole Role, decimal Counted, long Row, List<long> LeansOn);
