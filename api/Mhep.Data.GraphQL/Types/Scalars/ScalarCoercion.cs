using Mhep.Data.GraphQL.Language;
using Mhep.Data.GraphQL.Types.Coercion;

namespace Mhep.Data.GraphQL.Types.Scalars;

/// <summary>
/// How values of a scalar pass in and out. Values outside are JSON: null, <see cref="bool"/>, <see cref="string"/>, a
/// number (<see cref="long"/>, <see cref="decimal"/> or <see cref="double"/>), <c>IReadOnlyList&lt;object?&gt;</c>, or
/// <c>IReadOnlyDictionary&lt;string, object?&gt;</c>. Not sealed: a host's own scalars derive from it.
/// </summary>
public abstract class ScalarCoercion
{
    /// <summary>Lets every value pass as it is; what a scalar known only from SDL does.</summary>
    public static ScalarCoercion Unchanged { get; } = new UnchangedCoercion();

    /// <summary>The value outside for what a resolver gave.</summary>
    /// <param name="value">The value; never null.</param>
    /// <returns>A JSON value; null is an error.</returns>
    /// <exception cref="Errors.GraphQLException">The scalar has no form for the value.</exception>
    public virtual object? Serialize(object value) => value;

    /// <summary>The value inside for a variable.</summary>
    /// <param name="value">A JSON value; never null.</param>
    /// <exception cref="Errors.GraphQLException">It is no value of the scalar; the message goes to the client.</exception>
    public virtual object? ParseValue(object value) => value;

    /// <summary>The value inside for a literal.</summary>
    /// <param name="literal">The literal; never null or a variable, but a list or object may hold variables.</param>
    /// <param name="variables">Coerced variables; null where variables may not be used.</param>
    /// <exception cref="Errors.GraphQLException">It is no value of the scalar; the message goes to the client.</exception>
    public virtual object? ParseLiteral(ValueNode literal, IReadOnlyDictionary<string, object?>? variables) =>
        UntypedLiteral.TryRead(literal, variables, out var value) && value is not null ? ParseValue(value) : null;

    private sealed class UnchangedCoercion : ScalarCoercion;
}
