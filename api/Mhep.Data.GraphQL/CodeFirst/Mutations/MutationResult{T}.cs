using System.Diagnostics.CodeAnalysis;

namespace Mhep.Data.GraphQL.CodeFirst;

/// <summary>What a mutation came to: its result, or the mistakes that kept it from one.</summary>
/// <typeparam name="T">Type of the result.</typeparam>
[SuppressMessage("Style", "MA0048:File name must match type name", Justification = "The name is taken by the static class.")]
public readonly struct MutationResult<T>
    where T : class
{
    internal MutationResult(T? value, IReadOnlyList<IMutationError>? errors)
    {
        Value = value;
        Errors = errors;
    }

    /// <summary>The result; null where there are errors.</summary>
    public T? Value { get; }

    /// <summary>The mistakes; null where there are none.</summary>
    public IReadOnlyList<IMutationError>? Errors { get; }

#pragma warning disable CA2225 // The factory methods are in MutationResult, where the type need not be written.
    /// <summary>A result.</summary>
    public static implicit operator MutationResult<T>(T value) => new(value, null);

    /// <summary>Mistakes, at least one.</summary>
    public static implicit operator MutationResult<T>(IMutationError[] errors) => new(null, errors);
#pragma warning restore CA2225
}
