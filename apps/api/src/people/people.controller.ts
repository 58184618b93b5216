import { Body, Controller, Get, Patch, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  NewPerson,
  NewSupervision,
  PersonList,
  PersonView,
  SupervisionChange,
  SupervisionList,
  SupervisionView,
} from '@attune/contracts';
import { IdParam } from '../access/id-param.js';
import { CurrentScope, Requires } from '../access/requires.js';
import { Returns } from '../access/returns.js';
import type { PersonScope } from '../database/scope.js';
import { People } from './people.service.js';

@ApiTags('people')
@Controller()
export class PeopleController {
  constructor(private readonly people: People) {}

  @Requires('people.read')
  @Returns(PersonList)
  @Get('people')
  list(@CurrentScope() scope: PersonScope): Promise<PersonList> {
    return this.people.list(scope);
  }

  @Requires('people.manage')
  @Returns(PersonView, 201)
  @Post('people')
  add(@CurrentScope() scope: PersonScope, @Body({ schema: NewPerson }) body: NewPerson): Promise<PersonView> {
    return this.people.add(scope, body);
  }

  @Requires('people.read')
  @Returns(SupervisionList)
  @Get('supervisions')
  supervisions(@CurrentScope() scope: PersonScope): Promise<SupervisionList> {
    return this.people.supervisions(scope);
  }

  @Requires('people.manage')
  @Returns(SupervisionView, 201)
  @Post('supervisions')
  addSupervision(
    @CurrentScope() scope: PersonScope,
    @Body({ schema: NewSupervision }) body: NewSupervision,
  ): Promise<SupervisionView> {
    return this.people.addSupervision(scope, body);
  }

  @Requires('people.manage')
  @Returns(SupervisionView)
  @Patch('supervisions/:id')
  endSupervision(
    @CurrentScope() scope: PersonScope,
    @IdParam() id: string,
    @Body({ schema: SupervisionChange }) body: SupervisionChange,
  ): Promise<SupervisionView> {
    return this.people.endSupervision(scope, id, body);
  }
}
