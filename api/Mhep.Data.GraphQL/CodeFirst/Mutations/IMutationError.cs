namespace Mhep.Data.GraphQL.CodeFirst;

/// <summary>A mistake of the caller that a mutation answers as data, in the payload's <c>errors</c>.</summary>
/// <remarks>Classes that implement it are object types that implement the interface <c>Error</c>.</remarks>
[InterfaceType(Name = "Error")]
public interface IMutationError
{
    /// <summary>What is wrong, for the person who made the request.</summary>
    string Message { get; }
}
