[assembly: AssemblyFixture(typeof(TokenStudio.Tests.StudioFixture))]
