namespace Mhep.Data.GraphQL.CodeFirst;

/// <summary>An error type that the mutation may answer; together they make its error union.</summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class ErrorAttribute : Attribute
{
    /// <summary>Declares an error of the mutation.</summary>
    /// <param name="type">A class that implements <see cref="IMutationError"/>.</param>
    public ErrorAttribute(Type type) => Type = type;

    /// <summary>The error's class.</summary>
    public Type Type { get; }
}
