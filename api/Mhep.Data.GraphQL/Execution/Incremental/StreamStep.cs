namespace Mhep.Data.GraphQL.Execution.Incremental;

/// <summary>Items of a streamed list that go out together.</summary>
/// <param name="Items">The items; none where the list turns out to have ended.</param>
/// <param name="IsLast">Whether no more follow.</param>
/// <param name="Fault">What ended the list before its end; null where nothing did.</param>
internal sealed record StreamStep(IReadOnlyList<object?> Items, bool IsLast, Exception? Fault);
