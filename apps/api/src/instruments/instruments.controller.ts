import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { InstrumentDetail, InstrumentList, NewInstrument, NewMeasurementError } from '@attune/contracts';
import { CurrentScope, Requires } from '../access/requires.js';
import { Returns } from '../access/returns.js';
import type { PersonScope } from '../database/scope.js';
import { Instruments } from './instruments.service.js';

@ApiTags('instruments')
@Controller('instruments')
export class InstrumentsController {
  constructor(private readonly instruments: Instruments) {}

  @Requires('instruments.read')
  @Returns(InstrumentList)
  @Get()
  list(@CurrentScope() scope: PersonScope): Promise<InstrumentList> {
    return this.instruments.list(scope);
  }

  /** JSON schema of definition files. */
  @Requires('instruments.read')
  @Get('definition-schema')
  definitionSchema(): unknown {
    return this.instruments.definitionSchema();
  }

  @Requires('instruments.read')
  @Returns(InstrumentDetail)
  @Get(':form')
  get(@CurrentScope() scope: PersonScope, @Param('form') form: string): Promise<InstrumentDetail> {
    return this.instruments.get(scope, form);
  }

  @Requires('instruments.manage')
  @Returns(InstrumentDetail, 201)
  @Post()
  add(
    @CurrentScope() scope: PersonScope,
    @Body({ schema: NewInstrument }) body: NewInstrument,
  ): Promise<InstrumentDetail> {
    return this.instruments.add(scope, body);
  }

  @Requires('instruments.manage')
  @Returns(InstrumentDetail, 201)
  @Post(':form/measurement-errors')
  addMeasurementError(
    @CurrentScope() scope: PersonScope,
    @Param('form') form: string,
    @Body({ schema: NewMeasurementError }) body: NewMeasurementError,
  ): Promise<InstrumentDetail> {
    return this.instruments.addMeasurementError(scope, form, body);
  }
}
